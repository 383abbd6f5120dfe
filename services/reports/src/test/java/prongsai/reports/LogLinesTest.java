package prongsai.reports;

import prongsai.testing.LogLinesContract;

class LogLinesTest extends LogLinesContract {}
