package org.rostrum.notifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** What a screen reader reads of a PDF: its words in the order of its tags, one entry a block. */
public final class PdfText {

  private static final List<String> INLINE = List.of("Span", "Link", "Lbl", "LBody", "Quote");

  private final PDDocument document;
  private final Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
  private final List<String> blocks = new ArrayList<>();
  private final StringBuilder block = new StringBuilder();

  private PdfText(PDDocument document) {
    this.document = document;
  }

  public static List<String> inTagOrder(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      var text = new PdfText(document);
      text.readPages();
      text.walk(document.getDocumentCatalog().getStructureTreeRoot(), null);
      text.endBlock();
      return text.blocks;
    }
  }

  private void readPages() throws Exception {
    for (PDPage page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.setSuppressDuplicateOverlappingText(false);
      extractor.processPage(page);
      var words = new HashMap<Integer, String>();
      extractor.getMarkedContents().forEach(content -> collect(content, words));
      pages.put(page.getCOSObject(), words);
    }
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> words) {
    var text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        collect(inner, words);
      }
    }
    if (content.getMCID() >= 0) {
      words.merge(content.getMCID(), text.toString(), String::concat);
    }
  }

  private void walk(PDStructureNode node, @Nullable PDPage page) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        boolean inline = INLINE.contains(element.getStructureType());
        if (!inline) {
          endBlock();
        }
        walk(element, element.getPage() == null ? page : element.getPage());
        if (!inline) {
          endBlock();
        }
      } else if (kid instanceof PDMarkedContentReference reference) {
        add(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
      } else if (kid instanceof Integer id) {
        add(node instanceof PDStructureElement e && e.getPage() != null ? e.getPage() : page, id);
      }
    }
  }

  private void add(@Nullable PDPage page, int id) {
    if (page != null) {
      var words = pages.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(id, "");
      if (!block.isEmpty() && !words.isEmpty()) {
        block.append(' ');
      }
      block.append(words);
    }
  }

  private void endBlock() {
    var words = block.toString().replaceAll("\\s+", " ").strip();
    if (!words.isEmpty()) {
      blocks.add(words);
    }
    block.setLength(0);
  }
}
