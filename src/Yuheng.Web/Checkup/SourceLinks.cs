using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Web.Checkup;

/// <summary>Leads from a value to the cell that it came from: on the same page where that is shown beside it, otherwise on the page of the text.</summary>
/// <param name="Document">The document.</param>
/// <param name="FirstLine">The first line shown on the same page; 0 where there is none.</param>
/// <param name="LastLine">The last line shown on the same page.</param>
public sealed record SourceLinks(ShelvedDocument Document, int FirstLine = 0, int LastLine = -1)
{
    /// <summary>The link to a place; null where the document has no such place.</summary>
    public string? To(Place place)
    {
        var reading = Document.Record!.Reading;
        if (!place.Exists || place.Line > reading.LineCount)
        {
            return null;
        }

        var line = reading[place.Line - 1];
        var shown = place.Cell <= Math.Min(line.Count, PageLimits.SourceCells) ? place : new Place(place.Line);
        var anchor = CheckupAddresses.Anchor(shown);
        return place.Line >= FirstLine && place.Line <= LastLine ? "#" + anchor : $"{CheckupAddresses.Text(Document, place.Line)}#{anchor}";
    }
}
