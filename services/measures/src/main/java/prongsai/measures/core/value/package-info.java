/**
 * What may be said of a measure, and the rules for it: texts, numbers and days, and the things of its lists without their ids.
 * Plans, files, templates and the years before and after share them. Knows no other feature but how a day is typed.
 */
package prongsai.measures.core.value;
