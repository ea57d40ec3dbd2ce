package dk.sagsgang.standalone.arguments;

/** How each command is used, as it is printed by {@code help} and after a mistake. */
public enum Usage {
    EVERYTHING("""
            Usage: sagsgang up [--data DIR] [--port N] [--sample]
                   sagsgang minutes read FILE
                   sagsgang import FILE... [--authority A] [--dry-run] [--review] [--server URL]
                   sagsgang case NUMBER [--authority A] [--server URL]
                                 [--recorded-by P] [--stated-by DAY] [--valid-on DAY]
                   sagsgang audit export --authority A --out FILE [--server URL]
                   sagsgang audit verify FILE [--checkpoint NOTE]... [--key VKEY]...
                   sagsgang rebuild VIEW [--switch WHEN] [--server URL]
                   sagsgang views [switch|cancel|drop VIEW GENERATION] [--server URL]
                   sagsgang help [COMMAND] | version

            Sagsgang follows the cases of public committees from their minutes.
            """),
    UP("""
            Usage: sagsgang up [--data DIR] [--port N] [--sample]

            Starts everything in this process and prints one line when it is ready. Ctrl-C stops it.
              --data DIR   keep all data in DIR (default: the folder data beside the launcher)
              --port N     listen on port N of 127.0.0.1 (default 8080; 0 takes any free port)
              --sample     import the sample minutes that come with Sagsgang
            """),
    MINUTES_READ("""
            Usage: sagsgang minutes read FILE

            Prints as JSON what the reader understood of FILE. Needs no server and changes nothing.
            """),
    IMPORT("""
            Usage: sagsgang import FILE... [--authority A] [--dry-run] [--review] [--server URL]

            Imports minutes in the order given; the first that fails ends the command.
              --authority A  import into authority A (default: the one that the document names)
              --dry-run      print the plan and change nothing
              --review       let every fact wait for review, and not the doubtful ones alone
              --server URL   the server to ask (default http://127.0.0.1:8080)
            """),
    CASE("""
            Usage: sagsgang case NUMBER [--authority A] [--server URL]
                                 [--recorded-by P] [--stated-by DAY] [--valid-on DAY]

            Tells the course of a case, as it is known now or as of a moment. The three times may be combined.
              --authority A    look in authority A alone (default: in all of them)
              --recorded-by P  as it was on record at position P of the ledger, or at an instant such as
                               2026-03-01T12:00:00Z
              --stated-by DAY  leave out what sources stated after DAY (2020-12-31)
              --valid-on DAY   as it held on DAY, corrections in place of what they correct
              --server URL     the server to ask (default http://127.0.0.1:8080)
            """),
    REBUILD("""
            Usage: sagsgang rebuild VIEW [--switch WHEN] [--server URL]

            Fills a new generation of VIEW from the topic beside the live one, tells how it goes, compares the
            two, and switches. Readers notice nothing, and the former generation is kept.
            VIEW is cases, meetings, committees, authorities, history, log or all.
              --switch WHEN  equal: where nothing differs (default); always: whatever differs, as after a
                             change of how events are told; never: leave it to views switch
              --server URL   the server to ask (default http://127.0.0.1:8080)
            """),
    VIEWS("""
            Usage: sagsgang views [--server URL]
                   sagsgang views switch|cancel|drop VIEW GENERATION [--server URL]

            Tells which generations of the views there are, and which are live.
              switch         make a generation live, one that waits or one that was live before
              cancel         give the rebuild of a generation up
              drop           throw a generation away that is not live
              --server URL   the server to ask (default http://127.0.0.1:8080)
            """),
    AUDIT("""
            Usage: sagsgang audit export --authority A --out FILE [--server URL]
                   sagsgang audit verify FILE [--checkpoint NOTE]... [--key VKEY]...

            Takes an authority's whole log home, and verifies it there without any server.
            """),
    AUDIT_EXPORT("""
            Usage: sagsgang audit export --authority A --out FILE [--server URL]

            Fetches the log of an authority, with its checkpoints and leaf hashes, and verifies what came.
              --authority A  the authority whose log is wanted
              --out FILE     where to write it; an existing file is never overwritten
              --server URL   the server to ask (default http://127.0.0.1:8080)
            """),
    AUDIT_VERIFY("""
            Usage: sagsgang audit verify FILE [--checkpoint NOTE]... [--key VKEY]...

            Verifies every event of an exported log against what was signed, and names each fault with its
            place. Needs no server and no network. Ends with 0 only where there is no fault.
              --checkpoint NOTE  a checkpoint kept from before: a file with a signed note
              --key VKEY         trust this key and no other that is not given, in place of the file's own
            """);

    private final String text;

    Usage(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
