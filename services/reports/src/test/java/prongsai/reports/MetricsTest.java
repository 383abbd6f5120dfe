package prongsai.reports;

import prongsai.testing.MetricsContract;

class MetricsTest extends MetricsContract {}
