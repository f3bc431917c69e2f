using System.Text.Json;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>Lays out a page of text of a budget: a heading or more, and the paragraphs under it.</summary>
internal static class ProseLaying
{
    private const string Cover = "preamble", CoverName = "封面", TextName = "说明";

    /// <summary>Whether a paragraph begins a new page behind another: with another part, or with a heading behind a text.</summary>
    public static bool BeginsPage(JsonElement above, JsonElement paragraph) =>
        RecordParts.Word(above, "part") != RecordParts.Word(paragraph, "part") || (IsHeading(paragraph) && !IsHeading(above));

    /// <summary>The page.</summary>
    /// <param name="paper">How its part looks.</param>
    /// <param name="paragraphs">Its headings and paragraphs, one at least.</param>
    /// <param name="isFirst">Whether nothing stands before it: what comes before all headings is the cover only there.</param>
    /// <param name="unique">Makes its name in a workbook unlike those of others.</param>
    public static LaidSection Lay(PaperLayout paper, List<JsonElement> paragraphs, bool isFirst, Func<string, string> unique)
    {
        var named = RecordParts.Word(paragraphs[0], "part") ?? "";
        var isCover = named == Cover && isFirst;
        var part = paper[named == Cover && !isCover ? "" : named];
        var blocks = new List<LaidBlock>();
        if (part.Above > 0)
        {
            blocks.Add(new LaidSpace(part.Above));
        }

        var title = blocks.Count;
        foreach (var paragraph in paragraphs)
        {
            var heading = IsHeading(paragraph);
            var (look, height) = heading || (isCover && blocks.Count == title) ? part.Heading : part.Body;
            blocks.Add(new LaidLine(RecordParts.Word(paragraph, "text") ?? "", look, height) { IsHeading = heading });
        }

        var name = isCover ? CoverName : IsHeading(paragraphs[0]) ? RecordParts.Word(paragraphs[0], "text") ?? TextName : TextName;
        return new LaidSection(unique(name), part.Page.Laid(1), blocks);
    }

    private static bool IsHeading(JsonElement paragraph) => paragraph.ValueKind == JsonValueKind.Object && paragraph.TryGetProperty("heading"u8, out var heading) && heading.ValueKind == JsonValueKind.True;
}
