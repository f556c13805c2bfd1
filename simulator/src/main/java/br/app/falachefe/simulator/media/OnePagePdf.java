package br.app.falachefe.simulator.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A PDF of one page with a text on it. */
final class OnePagePdf {
    private static final int WIDTH = 70;

    private OnePagePdf() {}

    static byte[] of(String text) {
        var page = new StringBuilder("BT /F1 14 Tf 60 770 Td 20 TL ");
        lines(text).forEach(line -> page.append('(').append(escaped(line)).append(") Tj T* "));
        page.append("ET");
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(page.length(), page),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return assembled(objects).getBytes(ISO_8859_1);
    }

    private static String assembled(List<String> objects) {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (var object : objects) {
            places.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append(objects.indexOf(object) + 1)
                    .append(" 0 obj\n")
                    .append(object)
                    .append("\nendobj\n");
        }
        var start = pdf.length();
        var size = objects.size() + 1;
        return pdf.append("xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
                        .formatted(size, places, size, start))
                .toString();
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\\R")) {
            var line = new StringBuilder();
            for (var word : paragraph.split(" ")) {
                if (!line.isEmpty() && line.length() + word.length() > WIDTH) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** In the letters of the font; what it has not becomes a question mark. */
    private static String escaped(String line) {
        var letters = new String(line.getBytes(Charset.forName("windows-1252")), ISO_8859_1);
        return letters.replaceAll("([()\\\\])", "\\\\$1");
    }
}
