package bazar.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The variables of a server's own configuration, each with a comment before it: {@code range: meaning}. */
final class ServerVariables {
    private final List<SettingRow> rows = new ArrayList<>();

    private ServerVariables() {}

    /** What the role's file declares, and the files that it includes. */
    static List<SettingRow> of(String role) {
        ServerVariables variables = new ServerVariables();
        variables.read(Modules.ROOT.resolve("liberty/config").resolve(role + ".xml"));
        return variables.rows;
    }

    private void read(Path file) {
        Document server = parse(file);
        NodeList variables = server.getElementsByTagName("variable");
        for (int i = 0; i < variables.getLength(); i++) {
            rows.add(row(file, (Element) variables.item(i)));
        }
        NodeList includes = server.getElementsByTagName("include");
        for (int i = 0; i < includes.getLength(); i++) {
            read(file.resolveSibling(((Element) includes.item(i)).getAttribute("location")));
        }
    }

    private static SettingRow row(Path file, Element variable) {
        Node before = variable.getPreviousSibling();
        while (before != null && before.getNodeType() == Node.TEXT_NODE) {
            before = before.getPreviousSibling();
        }
        String name = variable.getAttribute("name");
        if (before == null
                || before.getNodeType() != Node.COMMENT_NODE
                || !before.getNodeValue().contains(": ")) {
            throw new AssertionError(file + " has no comment \"range: meaning\" before " + name);
        }
        String[] description = before.getNodeValue().strip().split(": ", 2);
        return new SettingRow(name, variable.getAttribute("defaultValue"), description[0], description[1]);
    }

    private static Document parse(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
