package org.koers.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.junit.jupiter.api.Test;

class SliceTest {
    @Test
    void aValueIsWholeWhereverTheBufferOfTheParserEnds() throws Exception {
        Random random = new Random(20260518);
        List<String> written = new ArrayList<>();
        StringBuilder part = new StringBuilder("<c>");
        for (int at = 0; at < 20_000; at++) {
            String value = String.valueOf(random.nextInt(1 << random.nextInt(1, 31)));
            written.add(value);
            part.append("<v>").append(value).append("</v>");
        }
        XMLStreamReader2 xml =
                Xml.open(new ByteArrayInputStream(part.append("</c>").toString().getBytes(StandardCharsets.UTF_8)));
        Slice slice = new Slice();
        List<String> read = new ArrayList<>();
        while (xml.hasNext()) {
            if (Xml.starts(xml, xml.next(), "v")) {
                assertThat(xml.getEventType()).isEqualTo(XMLStreamConstants.START_ELEMENT);
                xml.getElementAs(slice);
                read.add(slice.toString());
            }
        }

        assertThat(read).isEqualTo(written);
    }
}
