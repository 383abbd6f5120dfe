package prongsai.measures.transfer.importing;

import java.nio.charset.Charset;

/** The same text as an older Thai program saves it. */
class SeedAsWindowsTextTest implements SeedContract {
    @Override
    public byte[] file() {
        return Seed.text().replace("\n", "\r\n").getBytes(Charset.forName("x-windows-874"));
    }
}
