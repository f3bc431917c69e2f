using System.Text.RegularExpressions;
using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Papers;

namespace Yuheng.Core.Publication;

/// <summary>
/// What of a paper may be shown: the fields of its printed form, and of their texts all but telephone and identity numbers.
/// Accounts, names of staff, opinions and drafts are no fields of a form, so nothing of them can come here.
/// </summary>
/// <param name="Content">What may be shown.</param>
/// <param name="Masked">The fields in which something was hidden.</param>
public sealed partial record PublicContent(PaperContent Content, IReadOnlyList<string> Masked)
{
    private static readonly string[] s_ofTheLibrary = ["project.ground", "project.plan", "project.assessment", "project.procurement"];

    /// <summary>What of a content may be shown.</summary>
    public static PublicContent Of(PaperContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var given = GivenBudget.IsIn(content);
        var (cells, masked) = (new List<KeyValuePair<string, string?>>(), new List<string>());
        foreach (var (path, text) in content.Cells)
        {
            // A budget that came as tables is what was printed: its cells are no fields, and all of it may be shown.
            var field = PaperField.Of(path);
            if ((field is null && !given) || s_ofTheLibrary.Contains(path))
            {
                continue;
            }

            var shown = field?.Entry is null or FieldEntry.Text or FieldEntry.Long or FieldEntry.Value ? Hidden(text) : text;
            if (shown != text)
            {
                masked.Add(path);
            }

            cells.Add(KeyValuePair.Create<string, string?>(path, shown));
        }

        return new PublicContent(PaperContent.Empty.With(cells), masked);
    }

    /// <summary>A text without the numbers by which a person is reached or known: 138****5678.</summary>
    public static string Hidden(string text)
    {
        const int Kept = 4, KeptOfMobile = 3;
        text = Identity().Replace(text, m => string.Concat(m.Value.AsSpan(0, Kept), new string('*', m.Length - Kept)));
        text = Mobile().Replace(text, m => string.Concat(m.Value.AsSpan(0, KeptOfMobile), "****", m.Value.AsSpan(m.Length - Kept)));
        return Telephone().Replace(text, m => string.Concat(m.Groups[1].Value, "-****"));
    }

    [GeneratedRegex("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9Xx])", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();

    [GeneratedRegex("(?<![0-9.,，])1[3-9][0-9]{9}(?![0-9.,，]*[0-9元万亿])", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex("(?<![0-9])(0[1-9][0-9]{1,2})[-－—][0-9]{7,8}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();
}
