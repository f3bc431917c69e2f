using System.Globalization;
using System.Text.Json;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing.Layouts.Definitions;
using Yuheng.Documents.Writing.Layouts.Laying;

namespace Yuheng.Documents.Writing.Layouts;

/// <summary>
/// Lays a record out. The record is the contract's JSON: what <c>read --json</c> prints, one document of it, or one form;
/// so one engine serves files and records in memory.
/// </summary>
internal static class LayoutEngine
{
    /// <summary>Each form in the layout that it was recognised as, the budget in the layouts of its tables.</summary>
    public const string Auto = "auto";

    /// <summary>Lays out all that a record has.</summary>
    /// <param name="record">The record.</param>
    /// <param name="layout">The id of a layout, or <see cref="Auto"/>.</param>
    /// <param name="name">What the record is called in a refusal.</param>
    /// <returns>The document; refused where the layout does not fit the record, or nothing can be laid out.</returns>
    public static Outcome<LaidDocument> Lay(JsonElement record, string layout = Auto, string name = "记录")
    {
        var book = LayoutBook.Instance;
        if (layout != Auto && book.Find(layout) is null)
        {
            return new Refusal("unknown-layout", name, Place.None, $"没有“{layout}”这个表式；可用的有 {string.Join('、', book.All.Select(l => l.Id))}。");
        }

        var laying = new DocumentLaying(book, layout == Auto ? null : book.Find(layout));
        foreach (var document in RecordParts.Documents(record))
        {
            laying.Add(document);
        }

        return laying.Done(name);
    }

    /// <summary>Lays out a document that was read.</summary>
    public static Outcome<LaidDocument> Lay(DocumentRecord record, string layout = Auto)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var parsed = RecordParts.Of(record);
        return Lay(parsed.RootElement, layout, record.Source.Name);
    }
}
