package dk.sagsgang.command.documents;

import java.util.List;

/** A document's text: its lines in the order in which a person reads them, and what is to be known about them. */
public record Document(Format format, List<PlacedLine> lines, List<Remark> remarks) {

    public Document {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }
}
