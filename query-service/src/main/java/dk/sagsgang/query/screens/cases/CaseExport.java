package dk.sagsgang.query.screens.cases;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list of cases as a file, page after page as it is read, so that its length needs no memory. A page that cannot be read
 * breaks the answer off: half a list must not look whole.
 */
final class CaseExport {
    private static final int PAGE = 200;

    private final Api api;
    private final Here here;
    private final CaseFilters filters;

    private CaseExport(Api api, Here here, CaseFilters filters) {
        this.api = api;
        this.here = here;
        this.filters = filters;
    }

    static CaseExport of(Api api, Here here, CaseFilters filters) {
        return new CaseExport(api, here, filters);
    }

    /** RFC 4180, in UTF-8 with its mark, by which spreadsheets know it. */
    void csv(Wording show, HttpServletResponse response) throws IOException {
        CaseLines page = page(null);
        head(response, "text/csv;charset=UTF-8", "csv");
        PrintWriter file = writer(response);
        file.write('\uFEFF');
        row(
                file,
                Stream.of("number", "title.column", "phase", "committee", "caseworker")
                        .map(it -> show.words("cases." + it)));
        while (true) {
            for (CaseLines.Line line : page.items()) {
                row(
                        file,
                        Stream.of(
                                line.number(),
                                line.title(),
                                show.code("phase", line.phase()),
                                line.committee() == null ? "" : line.committee().shown(),
                                line.caseworker() == null
                                        ? ""
                                        : line.caseworker().shown()));
            }
            if (page.next() == null) {
                file.flush();
                return;
            }
            page = page(page.next());
        }
    }

    void json(HttpServletResponse response) throws IOException {
        CaseLines page = page(null);
        head(response, "application/json", "json");
        PrintWriter file = writer(response);
        String before = "[\n";
        while (true) {
            for (CaseLines.Line line : page.items()) {
                file.write(before);
                file.write(new String(EventJson.trees().writeValueAsBytes(line), StandardCharsets.UTF_8));
                before = ",\n";
            }
            if (page.next() == null) {
                file.write(before.startsWith("[") ? "[]\n" : "\n]\n");
                file.flush();
                return;
            }
            page = page(page.next());
        }
    }

    private CaseLines page(@Nullable String cursor) {
        return api.get(filters.asked(here, PAGE, cursor), CaseLines.class);
    }

    private static PrintWriter writer(HttpServletResponse response) throws IOException {
        return new PrintWriter(response.getOutputStream(), false, StandardCharsets.UTF_8);
    }

    private void head(HttpServletResponse response, String type, String suffix) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("sager-" + here.id() + "." + suffix, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private static void row(PrintWriter file, Stream<String> cells) {
        file.write(cells.map(CaseExport::cell).collect(Collectors.joining(";", "", "\r\n")));
    }

    /** A cell that a spreadsheet would carry out as a formula is made text by an apostrophe in front of it. */
    private static String cell(String text) {
        boolean formula =
                !text.isEmpty() && List.of('=', '+', '-', '@', '\t', '\r').contains(text.charAt(0));
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
