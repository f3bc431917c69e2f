using System.Globalization;
using Yuheng.Core.Values;

namespace Yuheng.Web.Checkup;

/// <summary>The addresses of the check-up pages.</summary>
internal static class CheckupAddresses
{
    /// <summary>The list of documents.</summary>
    public const string Home = "/check";

    /// <summary>A document.</summary>
    public static string Document(ShelvedDocument document) => $"/check/d/{document.Id}";

    /// <summary>What checking found in a document: of one check, or of all.</summary>
    public static string Found(ShelvedDocument document, string? code, int page = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"/check/d/{document.Id}?found={page}{(code is null ? "" : $"&code={Uri.EscapeDataString(code)}")}#found");

    /// <summary>All documents side by side.</summary>
    public const string Batch = "/check/batch";

    /// <summary>A document as JSON.</summary>
    public static string Json(ShelvedDocument document) => $"/check/d/{document.Id}.json";

    /// <summary>A form of a document, by its number in it.</summary>
    public static string Form(ShelvedDocument document, int index) => string.Create(CultureInfo.InvariantCulture, $"/check/d/{document.Id}/f/{index}");

    /// <summary>The page of a document's text that a line stands on.</summary>
    public static string Text(ShelvedDocument document, int line = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"/check/d/{document.Id}/text?page={((Math.Max(line, 1) - 1) / PageLimits.SourceLines) + 1}");

    /// <summary>A document, or a form of it, as an official form in a format.</summary>
    public static string As(ShelvedDocument document, int? form, string format) =>
        string.Create(CultureInfo.InvariantCulture, $"/check/d/{document.Id}{(form is { } index ? $"/f/{index}" : "")}/as/{format}");

    /// <summary>The forms that can be filled in offline.</summary>
    public const string Templates = "/check/templates";

    /// <summary>An empty form as a workbook.</summary>
    public static string Template(string layout) => $"{Templates}/{layout}.xlsx";

    /// <summary>A page of a PDF as a picture.</summary>
    public static string Picture(ShelvedDocument document, int page) => string.Create(CultureInfo.InvariantCulture, $"/check/d/{document.Id}/page/{page}.png");

    /// <summary>What the cell or line is called in a page of source text: L12C3, L12.</summary>
    public static string Anchor(Place place) => place.Cell > 0
        ? string.Create(CultureInfo.InvariantCulture, $"L{place.Line}C{place.Cell}")
        : string.Create(CultureInfo.InvariantCulture, $"L{place.Line}");
}
