package prongsai.reports;

import prongsai.testing.ServiceFrontContract;

class FrontTest extends ServiceFrontContract {}
