package prongsai.measures.core.holder;

import java.util.Locale;

/** The two offices of an LAO whose holders answer for it; their order is that of papers. */
public enum HeldOffice {
    /** Elected: นายก. */
    EXECUTIVE,
    /** The first of its officials: ปลัด. */
    CLERK;

    /** As the database and the names of messages have it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What its holder is called in an LAO of this type, where nobody says otherwise.
     *
     * @param laoType as the register has it
     */
    public String usualPosition(String laoType) {
        boolean executive = this == EXECUTIVE;
        return switch (laoType) {
            case "PAO" -> executive ? "นายกองค์การบริหารส่วนจังหวัด" : "ปลัดองค์การบริหารส่วนจังหวัด";
            case "SAO" -> executive ? "นายกองค์การบริหารส่วนตำบล" : "ปลัดองค์การบริหารส่วนตำบล";
            case "BANGKOK" -> executive ? "ผู้ว่าราชการกรุงเทพมหานคร" : "ปลัดกรุงเทพมหานคร";
            case "PATTAYA" -> executive ? "นายกเมืองพัทยา" : "ปลัดเมืองพัทยา";
            default -> executive ? "นายกเทศมนตรี" : "ปลัดเทศบาล";
        };
    }
}
