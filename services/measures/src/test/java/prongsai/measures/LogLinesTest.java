package prongsai.measures;

import prongsai.testing.LogLinesContract;

class LogLinesTest extends LogLinesContract {}
