// Makes pages that work without script a little easier with it.
import { initAll } from '/assets/govuk/govuk-frontend.min.js';

initAll();
