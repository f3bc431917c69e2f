using System.Globalization;
using System.Text;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Html;

/// <summary>
/// The style sheet of a laid-out document: the pages, looks, heights and widths that it uses, each once, by class.
/// Lengths are multiplied with the scale of their section (<c>--k</c>), fonts of amounts that would not fit with <c>--z</c>.
/// </summary>
internal sealed class LaidStyles
{
    private readonly StringBuilder _rules = new();
    private readonly Dictionary<object, string> _classes = [];

    /// <summary>The rules so far.</summary>
    public override string ToString() => _rules.ToString();

    /// <summary>The class of a page.</summary>
    public string Of(LaidPage page) => Class(page, "page", (name, rules) =>
    {
        rules.Append(CultureInfo.InvariantCulture, $"@page {name}{{size:{page.Width}pt {page.Height}pt;margin:{page.Top}pt {page.Right}pt {page.Bottom}pt {page.Left}pt");
        if (page.Numbered)
        {
            rules.Append(";@bottom-center{content:\"第 \" counter(page) \" 页　共 \" counter(pages) \" 页\";font-size:9pt}");
        }

        rules.Append(CultureInfo.InvariantCulture, $"}}\n.{name}{{page:{name};--k:{page.Scale};width:{page.Width}pt;padding:{page.Top}pt {page.Right}pt {page.Bottom}pt {page.Left}pt}}\n");
    });

    /// <summary>The class of a table's widths.</summary>
    public string Of(IReadOnlyList<decimal> columns, LaidPage page)
    {
        var (total, scaled) = (columns.Sum(), decimal.Round(columns.Sum() * page.Scale, 1));
        return Class((string.Join(' ', columns), scaled), "w", (name, rules) =>
        {
            // On paper the table is as wide as the page where it was shrunk to fit; on a small screen it can be pushed sideways.
            rules.Append(CultureInfo.InvariantCulture, $".{name}{{min-width:{scaled}pt");
            rules.Append(page.Scale < 1 ? "}\n" : $";max-width:{scaled.ToString(CultureInfo.InvariantCulture)}pt;margin-inline:auto}}\n");
            for (var i = 0; i < columns.Count; i++)
            {
                rules.Append(CultureInfo.InvariantCulture, $".{name} col:nth-child({i + 1}){{width:{decimal.Round(columns[i] * 100 / total, 3)}%}}\n");
            }
        });
    }

    /// <summary>The class of a look.</summary>
    public string Of(LaidLook look) => Class(look, "l", (name, rules) =>
    {
        rules.Append(CultureInfo.InvariantCulture, $".{name}{{font-family:{Families(look.Font)};font-size:calc({look.Size}pt*var(--k)*var(--z,1));line-height:{look.LineHeight};text-align:{Across(look.Across)};vertical-align:{Down(look.Down)}");
        rules.Append(CultureInfo.InvariantCulture, $";padding:calc({look.PadY}pt*var(--k)) calc({look.PadX}pt*var(--k));white-space:{(look.Wraps ? "pre-wrap" : "pre")}");
        rules.Append(look.Bold ? ";font-weight:bold" : "").Append(look.Colour == "000000" ? "" : $";color:#{look.Colour}");
        rules.Append(look.Border > 0 ? string.Create(CultureInfo.InvariantCulture, $";border:{look.Border}pt solid #000") : "");
        rules.Append(look.Indent > 0 ? string.Create(CultureInfo.InvariantCulture, $";text-indent:{look.Indent}em") : "").Append("}\n");
    });

    /// <summary>The class of a least height.</summary>
    public string OfHeight(decimal height) => Class(height, "h", (name, rules) =>
        rules.Append(CultureInfo.InvariantCulture, $".{name}{{height:calc({height}pt*var(--k))}}\np.{name},h2.{name}{{height:auto;min-height:calc({height}pt*var(--k))}}\n"));

    /// <summary>The class of a text that is shrunk to fit, in twentieths.</summary>
    public string OfShrinking(int twentieths) => Class((twentieths, 20), "z", (name, rules) =>
        rules.Append(CultureInfo.InvariantCulture, $".{name}{{--z:{twentieths / 20m}}}\n"));

    private static string Families(LaidFont font) =>
        string.Join(',', LayoutBook.Instance.Fonts[font].Select(f => f.Contains(' ', StringComparison.Ordinal) ? $"\"{f}\"" : f));

    private static string Across(LaidAlign align) => align switch { LaidAlign.Start => "left", LaidAlign.End => "right", _ => "center" };

    private static string Down(LaidAlign align) => align switch { LaidAlign.Start => "top", LaidAlign.End => "bottom", _ => "middle" };

    private string Class(object key, string prefix, Action<string, StringBuilder> write)
    {
        if (!_classes.TryGetValue(key, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{_classes.Count}");
            _classes.Add(key, name);
            write(name, _rules);
        }

        return name;
    }
}
