using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Yuheng.Core.Papers;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>What a page posts: the fields of a paper under their paths, the revision that they start from, and what else the page asks.</summary>
public sealed class PostedFields
{
    /// <summary>Before the path of a field, so that no field of a paper is taken for one of the page.</summary>
    public const string Prefix = "c.";

    /// <summary>Before the code and the field of a warning, for the sentence beside it.</summary>
    public const string ExplanationPrefix = "x.";

    /// <summary>Before the number of an opinion, for the answer to it.</summary>
    public const string AnswerPrefix = "o.";

    private const int MostBytes = 8 << 20;

    private readonly IFormCollection _form;

    private PostedFields(IFormCollection form) => _form = form;

    /// <summary>The revision that the page was made from; 0 where it does not say.</summary>
    public long Revision => long.TryParse(this["revision"], System.Globalization.CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    /// <summary>A field of the page; empty where it has none.</summary>
    public string this[string name] => _form[name].ToString();

    /// <summary>All that was posted but the token of the page.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> All =>
        [.. _form.Where(f => f.Key != "__RequestVerificationToken").SelectMany(f => f.Value, (posted, value) => KeyValuePair.Create(posted.Key, value ?? ""))];

    /// <summary>The fields of the paper that were posted, blank ones with null. Those that no paper can have are left out.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Fields => _form
        .Where(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && PaperContent.IsPath(f.Key[Prefix.Length..]) && PaperField.Of(f.Key[Prefix.Length..]) is not null)
        .Select(f => KeyValuePair.Create(f.Key[Prefix.Length..], Last(f.Value) is { Length: > 0 and <= PaperContent.LongestText } text ? text : null));

    /// <summary>Of a box that is not ticked a browser posts nothing: before it stands a hidden field that is blank, and what is posted last goes.</summary>
    private static string Last(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 0 ? "" : values[^1] ?? "";

    /// <summary>All values of one field of the page: of boxes that may be ticked together.</summary>
    public IReadOnlyList<string> Values(string name) => [.. _form[name].OfType<string>()];

    /// <summary>The fields of the page that begin so, by what follows.</summary>
    public IEnumerable<(string Name, string Text)> Under(string prefix) =>
        _form.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(f => (f.Key[prefix.Length..], f.Value.ToString()));

    /// <summary>Whether a text was longer than a field takes: it is not kept, and the page says so.</summary>
    public string? TooLong => _form.FirstOrDefault(f => f.Key.StartsWith(Prefix, StringComparison.Ordinal) && f.Value.ToString().Length > PaperContent.LongestText).Key;

    /// <summary>Reads what was posted; null where it does not come from a page of ours, or is too much.</summary>
    public static async Task<PostedFields?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions
        {
            ValueCountLimit = PaperContent.MostFields,
            KeyLengthLimit = PaperContent.LongestPath + 16,
            ValueLengthLimit = MostBytes,
            BufferBodyLengthLimit = MostBytes,
            MultipartBodyLengthLimit = MostBytes,
        }));
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            // No page of ours posts the character NUL, and PostgreSQL has no place for it.
            return !form.Any(f => f.Value.ToString().Contains('\0', StringComparison.Ordinal)) && await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context)
                ? new PostedFields(form) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
