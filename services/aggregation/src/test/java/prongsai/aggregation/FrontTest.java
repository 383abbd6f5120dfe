package prongsai.aggregation;

import prongsai.testing.ServiceFrontContract;

class FrontTest extends ServiceFrontContract {}
