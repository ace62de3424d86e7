import { storiesOnCluster } from '../support/cluster/on-cluster';

storiesOnCluster('reading');
