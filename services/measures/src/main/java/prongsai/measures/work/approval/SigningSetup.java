package prongsai.measures.work.approval;

import java.util.List;
import prongsai.measures.core.plan.LaoYears;

/** How an office signs: its chain and the heads of its units. */
record SigningSetup(LaoYears around, Chain chain, List<HeadedUnit> units) {}
