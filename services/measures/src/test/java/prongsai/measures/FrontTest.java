package prongsai.measures;

import prongsai.testing.ServiceFrontContract;

class FrontTest extends ServiceFrontContract {}
