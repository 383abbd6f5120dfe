/**
 * What hangs on a measure beside its steps: indicators, agreements, disclosure topics, documents, complaints, multi-year plans,
 * surveys. Knows the core alone.
 */
@NullMarked
package prongsai.measures.kinds;

import org.jspecify.annotations.NullMarked;
