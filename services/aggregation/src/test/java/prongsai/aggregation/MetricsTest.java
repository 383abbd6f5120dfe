package prongsai.aggregation;

import prongsai.testing.MetricsContract;

class MetricsTest extends MetricsContract {}
