// Lets veraPDF judge files by PDF/UA-1: a line "PASS" or "FAIL" for each, and below it what is wrong, once a rule.
// The profile is read here, for veraPDF's own reading asks for an implementation of JAXB, which Java no longer has.

import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class PdfUa {
    private static final PDFAFlavour FLAVOUR = PDFAFlavour.PDFUA_1;

    public static void main(String[] files) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        ValidationProfile profile = profile();
        for (String file : files) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), FLAVOUR)) {
                PDFAValidator validator = ValidatorFactory.createValidator(profile, false);
                tell(file, validator.validate(parser));
            }
        }
    }

    private static void tell(String file, ValidationResult result) {
        String verdict = result.isCompliant() ? "PASS" : "FAIL";
        System.out.println(verdict + "\t" + file + "\t" + result.getTotalAssertions());
        TreeMap<String, String> wrong = new TreeMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
            if (one.getStatus() == TestAssertion.Status.FAILED) {
                String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
                wrong.putIfAbsent(rule, one.getMessage() + " @ " + one.getLocation().getContext());
            }
        }
        wrong.forEach((rule, message) -> System.out.println("\t" + rule + "\t" + message));
    }

    private static ValidationProfile profile() throws Exception {
        var stream = Profiles.class.getResourceAsStream("/org/verapdf/pdfa/validation/PDFUA-1.xml");
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream).getDocumentElement();
        Set<Rule> rules = new HashSet<>();
        for (Element one : all(root, "rule")) {
            Element id = all(one, "id").get(0);
            rules.add(Profiles.ruleFromValues(
                Profiles.ruleIdFromValues(
                    PDFAFlavour.Specification.ISO_14289_1, id.getAttribute("clause"),
                    Integer.parseInt(id.getAttribute("testNumber"))),
                one.getAttribute("object"),
                one.hasAttribute("deferred") ? Boolean.valueOf(one.getAttribute("deferred")) : null,
                one.getAttribute("tags"), text(one, "description"), text(one, "test"),
                Profiles.errorFromValues(text(one, "message"), List.of()), List.of()));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element one : all(root, "variable")) {
            variables.add(Profiles.variableFromValues(
                one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
        }
        var details = Profiles.profileDetailsFromValues("PDF/UA-1", "", "veraPDF", new Date());
        return Profiles.profileFromValues(FLAVOUR, details, "", rules, variables);
    }

    private static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> made = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            made.add((Element) found.item(at));
        }
        return made;
    }

    private static String text(Element within, String name) {
        return all(within, name).get(0).getTextContent();
    }
}
