/**
 * Checks a plan against what the assessors of ITA ask. The rules ({@link prongsai.measures.work.readiness.Readiness}) know
 * neither the database nor the web.
 */
package prongsai.measures.work.readiness;
