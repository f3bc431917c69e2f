namespace Yuheng.Core.Values;

/// <summary>The fiscal year that a paper is about.</summary>
public static class FiscalYear
{
    /// <summary>Reads the first year named in a text such as <c>(2023 年度)</c> or <c>2021年部门整体绩效目标</c>; digits may have blanks between them.</summary>
    public static Typed<int> Read(Printed printed)
    {
        if (printed.IsMissing)
        {
            return Typed<int>.Missing(printed);
        }

        int year = 0, digits = 0;
        foreach (var c in printed.Raw.AsSpan())
        {
            var digit = c is >= '０' and <= '９' ? c - '０' : c is >= '0' and <= '9' ? c - '0' : -1;
            if (digit >= 0)
            {
                year = (year * 10) + digit;
                if (++digits == 4)
                {
                    return year is >= 1949 and <= 2200 ? Typed<int>.Known(year, printed) : Unreadable(printed);
                }
            }
            else if (digits > 0 && !char.IsWhiteSpace(c))
            {
                (year, digits) = (0, 0);
            }
        }

        return Unreadable(printed);
    }

    private static Typed<int> Unreadable(Printed printed) => Typed<int>.Unreadable(printed, $"“{printed.Raw}”不是年度");
}
