package prongsai.aggregation;

import prongsai.testing.LogLinesContract;

class LogLinesTest extends LogLinesContract {}
