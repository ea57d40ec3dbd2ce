package dk.sagsgang.command.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** DOCX: the paragraphs, lists and tables of the main part. Heads and feet of pages are parts of their own, and not read. */
final class WordFile {

    private static final String PACKAGE = "_rels/.rels";

    private WordFile() {}

    static Document read(byte[] octets) {
        WordPackage parts = WordPackage.open(octets);
        String main = related(parts, PACKAGE, "", "/officeDocument");
        byte[] document = main == null ? null : parts.part(main);
        if (main == null || document == null || !new WordXml(document).isRoot("document")) {
            throw new DocumentRefused(Fault.BINARY);
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + main.substring(folder.length()) + ".rels";
        WordNumbering numbering = WordNumbering.of(
                partOf(parts, relations, folder, "/styles"), partOf(parts, relations, folder, "/numbering"));
        TextLines lines = new TextLines();
        Set<Remark.Kind> remarks = EnumSet.noneOf(Remark.Kind.class);
        new WordBody(new WordXml(document), new BlockText(lines), numbering, remarks).read();
        if (parts.hasPictures() && lines.all().stream().allMatch(PlacedLine::blank)) {
            throw new DocumentRefused(Fault.IMAGE_ONLY);
        }
        List<Remark> found = new ArrayList<>();
        remarks.forEach(kind -> found.add(Remark.of(kind)));
        return new Document(Format.WORD, lines.all(), found);
    }

    private static byte @Nullable [] partOf(WordPackage parts, String relations, String folder, String kind) {
        String name = related(parts, relations, folder, kind);
        return name == null ? null : parts.part(name);
    }

    /** The name of the part that a part refers to as being of a kind; what lies outside of the file is none. */
    private static @Nullable String related(WordPackage parts, String relations, String folder, String kind) {
        byte[] part = parts.part(relations);
        if (part == null) {
            return null;
        }
        WordXml xml = new WordXml(part);
        while (xml.next()) {
            String type = xml.begins() ? xml.attribute("Type") : null;
            String target = xml.begins() ? xml.attribute("Target") : null;
            if (type != null && target != null && type.endsWith(kind) && xml.attribute("TargetMode") == null) {
                return target.startsWith("/") ? target.substring(1) : folder + target;
            }
        }
        return null;
    }
}
