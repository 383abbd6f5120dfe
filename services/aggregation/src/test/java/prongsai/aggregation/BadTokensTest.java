package prongsai.aggregation;

import prongsai.testing.BadTokensContract;

class BadTokensTest extends BadTokensContract {}
