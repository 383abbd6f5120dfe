/**
 * What is Thai about the product, in one place: digits, the Buddhist calendar, the fiscal year, text folding, line
 * breaks and text repair. Nothing here knows of Spring, of a database or of a page.
 */
@NullMarked
package prongsai.thai;

import org.jspecify.annotations.NullMarked;
