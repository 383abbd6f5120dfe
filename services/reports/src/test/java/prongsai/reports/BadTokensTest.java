package prongsai.reports;

import prongsai.testing.BadTokensContract;

class BadTokensTest extends BadTokensContract {}
