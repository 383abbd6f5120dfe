package prongsai.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record that comes from outside, whose own constructor takes what is missing: an empty text or list for one that was left out.
 * What may not be missing at all is refused later, with the name of its field. A test makes each such record of nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesMissing {}
