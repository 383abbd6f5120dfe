package prongsai.worker.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class TiffTest {
    @Test
    void everyPictureIsThereAsItWas() throws IOException {
        List<Sheet> sheets = List.of(
                Pages.of(31, 11, on -> on.fillRect(3, 4, 5, 6)),
                Pages.of(20, 10, on -> {}),
                Pages.of(1, 1, on -> on.fillRect(0, 0, 1, 1)));
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(Tiff.of(sheets, 200)))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(sheets.size());
            for (int i = 0; i < sheets.size(); i++) {
                assertThat(Sheet.of(reader.read(i)).bytes())
                        .isEqualTo(sheets.get(i).bytes());
            }
        }
    }
}
