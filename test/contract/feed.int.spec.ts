import { describeFeedContract } from '#libs/testing/feed-contract';
import { openInMemory } from './support/memory-feed';

describeFeedContract('memory', () => openInMemory());
