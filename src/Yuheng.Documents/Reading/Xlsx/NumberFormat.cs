using System.Buffers;
using System.Globalization;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>
/// How a workbook shows numbers. A cell says what it shows: percents as percents, dates as dates, the scale (千元, 万元) that the format makes.
/// Two things are put straight: of an amount (thousands marks, a currency, a scale) the stored digits are kept down to the second decimal
/// even where fewer are shown, since sums are made of them; and a negative number always has its minus, however the format shows it.
/// </summary>
internal sealed class NumberFormat
{
    /// <summary>The format of a cell that has none.</summary>
    public static readonly NumberFormat General = new([]);

    private const int AmountDecimals = 2, SureDigits = 15, GeneralLength = 11, LastDay = 2_958_465;
    private const decimal Largest = 1e24m;
    private static readonly DateTime Epoch = new(1899, 12, 30);
    private readonly FormatSection[] _sections;

    private NumberFormat(FormatSection[] sections) => _sections = sections;

    /// <summary>Whether it shows a number as it is stored.</summary>
    public bool IsGeneral => _sections.Length == 0;

    /// <summary>Reads a format code such as <c>#,##0.00_ ;[Red]-#,##0.00</c>; one that cannot be understood shows the number as it is stored.</summary>
    public static NumberFormat Parse(string code)
    {
        var sections = FormatParser.Parse(code);
        return sections.All(s => s is { Kind: FormatKind.General, Prefix: "", Suffix: "" }) ? General : new NumberFormat(sections);
    }

    /// <summary>Writes a number as a cell of this format shows it.</summary>
    /// <param name="value">The stored number.</param>
    /// <param name="to">Where it is written.</param>
    /// <param name="since1904">Whether the days of the workbook count from 1904.</param>
    public void Write(decimal value, IBufferWriter<char> to, bool since1904 = false)
    {
        value = WithoutNoise(value);
        var section = SectionFor(value, out var signless);
        if (section is null || Math.Abs(value) >= Largest)
        {
            WriteGeneral(value, to);
        }
        else if (section.Kind == FormatKind.General)
        {
            to.Write(section.Prefix);
            WriteGeneral(value, to);
            to.Write(section.Suffix);
        }
        else if (section.Kind == FormatKind.Date)
        {
            WriteDate(since1904 && section.HasDay ? value + 1462 : value, section, to);
        }
        else if (value == 0 && section.Prefix is "-" or "—" or "–" or "－" && (section.Kind == FormatKind.Words || section.HidesZero))
        {
            // The accountant's dash is a zero.
            WriteNumber(0, _sections[0], to, signless: false);
        }
        else if (section.Kind == FormatKind.Words)
        {
            to.Write(section.Prefix);
        }
        else
        {
            WriteNumber(value, section, to, signless);
        }
    }

    private FormatSection? SectionFor(decimal value, out bool signless)
    {
        signless = false;
        if (IsGeneral)
        {
            return null;
        }

        if (_sections[0].Condition is not null || (_sections.Length > 1 && _sections[1].Condition is not null))
        {
            signless = value < 0;
            return Array.Find(_sections, s => s.Condition is null || s.Condition.Value.Holds(value));
        }

        signless = value < 0 && _sections.Length > 1;
        return value < 0 && _sections.Length > 1 ? _sections[1] : value == 0 && _sections.Length > 2 ? _sections[2] : _sections[0];
    }

    private static void WriteNumber(decimal value, FormatSection section, IBufferWriter<char> to, bool signless)
    {
        var decimals = section.IsAmount ? Math.Max(section.MostDecimals, AmountDecimals) : section.MostDecimals;
        var shown = Math.Round(Math.Abs(value) * section.Factor, Math.Min(decimals, 28), MidpointRounding.AwayFromZero);
        if (shown == 0 && section.HidesZero)
        {
            return;
        }

        if (value < 0 && shown != 0)
        {
            to.Write("-");
        }

        to.Write(signless ? section.Prefix.AsSpan().Trim(FormatSection.SignMarks) : section.Prefix);
        var digits = section.DigitsFor(decimals);
        var span = to.GetSpan(64 + decimals + digits.Length);
        if (!shown.TryFormat(span, out var length, digits, CultureInfo.InvariantCulture))
        {
            to.Write(shown.ToString(CultureInfo.InvariantCulture));
        }
        else if (section.Inserts.Count == 0)
        {
            to.Advance(length);
        }
        else
        {
            to.Write(section.Inserted(span[..length].ToString()));
        }

        to.Write(signless ? section.Suffix.AsSpan().Trim(FormatSection.SignMarks) : section.Suffix);
    }

    /// <summary>As many digits as a cell without a format shows, but never less than two decimals of them, and never as a power of ten.</summary>
    private static void WriteGeneral(decimal value, IBufferWriter<char> to)
    {
        var digits = IntegerDigits(value);
        var shown = Math.Round(value, Math.Max(AmountDecimals, GeneralLength - 1 - Math.Max(digits, 1)), MidpointRounding.AwayFromZero);
        var span = to.GetSpan(64);
        if (shown.TryFormat(span, out var length, "0.############################", CultureInfo.InvariantCulture))
        {
            to.Advance(length);
        }
    }

    private static void WriteDate(decimal serial, FormatSection section, IBufferWriter<char> to)
    {
        if (section.IsElapsed)
        {
            WriteElapsed(serial, section, to);
            return;
        }

        if (serial is < 0 or >= LastDay + 1)
        {
            WriteGeneral(serial, to);
            return;
        }

        var day = (int)decimal.Truncate(serial);
        var seconds = (int)Math.Round((serial - day) * 86400, MidpointRounding.AwayFromZero);
        if (seconds == 86400)
        {
            (day, seconds) = (day + 1, 0);
        }

        // The days before March 1900 are one off, since workbooks have a 29 February 1900; day 0 is no day.
        var date = Epoch.AddDays(day is > 0 and < 60 ? day + 1 : day).AddSeconds(seconds);
        var pattern = section.DatePattern(seconds != 0);
        to.Write(day == 0 && section.HasDay ? "1900-01-00" : date.ToString(pattern, CultureInfo.InvariantCulture));
    }

    private static void WriteElapsed(decimal serial, FormatSection section, IBufferWriter<char> to)
    {
        var seconds = Math.Round(Math.Abs(serial) * 86400, MidpointRounding.AwayFromZero);
        var hours = decimal.Truncate(seconds / 3600);
        var rest = (int)(seconds - (hours * 3600));
        var text = string.Create(CultureInfo.InvariantCulture, $"{(serial < 0 ? "-" : "")}{hours:0}:{rest / 60:00}");
        to.Write(section.HasSeconds ? string.Create(CultureInfo.InvariantCulture, $"{text}:{rest % 60:00}") : text);
    }

    /// <summary>Binary fractions leave noise behind the fifteenth digit, and where a sum should be nothing; no person typed it.</summary>
    private static decimal WithoutNoise(decimal value) =>
        value.Scale < 5 ? value : Math.Round(value, Math.Clamp(SureDigits - IntegerDigits(value), 0, SureDigits), MidpointRounding.AwayFromZero);

    private static int IntegerDigits(decimal value)
    {
        var digits = 0;
        for (var whole = decimal.Truncate(Math.Abs(value)); whole >= 1; whole = decimal.Truncate(whole / 10))
        {
            digits++;
        }

        return digits;
    }
}
