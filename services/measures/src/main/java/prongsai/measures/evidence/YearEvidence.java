package prongsai.measures.evidence;

import java.util.List;
import prongsai.measures.plan.LaoYears;

/** All evidence of a year's plan, with what its page has around it. */
record YearEvidence(LaoYears around, List<EvidenceView> views) {}
