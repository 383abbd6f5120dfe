package prongsai.measures.transfer.importing.report;

import prongsai.measures.core.plan.Frequency;

/**
 * One step (วิธีการดำเนินการ) without its number.
 *
 * @param frequency once within the measure's quarters, or in each of its quarters or months
 */
public record ImportedStep(String text, Frequency frequency) {}
