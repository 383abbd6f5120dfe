package prongsai.measures.files.evidence;

import java.util.List;
import prongsai.measures.core.plan.LaoYears;

/**
 * All evidence of a year's plan, with what its page has around it.
 *
 * @param used bytes of the LAO's {@link Quota}, by all years together
 */
record YearEvidence(LaoYears around, long used, List<EvidenceView> views) {}
