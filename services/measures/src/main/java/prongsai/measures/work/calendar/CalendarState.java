package prongsai.measures.work.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import prongsai.measures.core.plan.LaoYears;

/** @param madeAt when the person's secret address was made; null where there is none */
record CalendarState(LaoYears around, @Nullable Instant madeAt) {}
