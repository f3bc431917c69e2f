using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>The title of a form and the year that stands in it or below it.</summary>
internal sealed class FormTitle(FormScope scope, DocumentReading reading)
{
    private Printed _year;

    /// <summary>The title; missing where the form has none.</summary>
    public Printed Title { get; private set; }

    /// <summary>Reads a row above the first label; false where it is neither title nor year.</summary>
    public bool Read(GridRow row)
    {
        var text = FormText.Joined(reading, row);
        var place = Array.Find(row.Cells, c => !c.IsBlank).Place;
        if (FormText.IsYear(text))
        {
            _year = new Printed(FormText.YearIn(text).ToString(), place);
        }
        else if (Title.IsMissing && row.Filled == 1)
        {
            Title = new Printed(text, place);
            var end = text.LastIndexOf('表') + 1;
            if (end > 0 && end < text.Length && FormText.IsYear(text.AsSpan(end)))
            {
                Title = Title with { Raw = text[..end] };
                _year = new Printed(FormText.YearIn(text.AsSpan(end)).ToString(), place);
            }
        }
        else if (Title.IsMissing && FormText.ResemblesTitle(text))
        {
            Title = scope.Note(new Printed(FormText.Title(text), place).Repaired("标题被拆成几格，已接上"));
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>The year printed below the title or in it; that of the document where the form prints none.</summary>
    public Printed YearOr(Printed documentYear) => !_year.IsMissing ? _year
        : FormText.YearIn(Title.Raw) is { Length: > 0 } inTitle ? new Printed(inTitle.ToString(), Title.Place)
        : documentYear;
}
