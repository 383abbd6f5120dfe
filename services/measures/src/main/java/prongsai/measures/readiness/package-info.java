/**
 * Checks a plan against what the assessors of ITA ask. The rules ({@link prongsai.measures.readiness.Readiness}) know
 * neither the database nor the web.
 */
package prongsai.measures.readiness;
