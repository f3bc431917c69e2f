using Yuheng.Documents.Reading.Pdf.Objects;

namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Does what the operators of a content say, as far as rules, the beginnings of texts and the size of pictures go.</summary>
internal sealed class Pen(Transform shown)
{
    /// <summary>States that are put away at once; no program goes deeper than a few dozen.</summary>
    private const int MostStates = 1024;

    private const int MostNumbers = 32;

    /// <summary>How far beside what is shown a line is still seen, for its thickness.</summary>
    private const int Reach = 30;

    private static readonly Area Everything = new(-10_000_000, -10_000_000, 10_000_000, 10_000_000);
    private static readonly Area Nothing = new(0, 0, -1, -1);

    private readonly Outline _outline = new();
    private readonly Stack<PenState> _states = new();
    private readonly long[] _numbers = new long[MostNumbers];
    private int _count;
    private PenState _state = new() { Transform = shown, Shown = Everything };
    private Transform _text = Transform.None, _line = Transform.None;
    private bool _curved, _clips;
    private (int X, int Y) _last;

    /// <summary>What was drawn.</summary>
    public PageDrawing Drawing { get; } = new();

    /// <summary>How many states are put away.</summary>
    public int States => _states.Count;

    /// <summary>Takes an operand for what is done next.</summary>
    public void Take(long number)
    {
        if (_count < MostNumbers)
        {
            _numbers[_count++] = number;
        }
    }

    /// <summary>Forgets the operands.</summary>
    public void Forget() => _count = 0;

    /// <summary>Goes back to the state that was put away when there were so many.</summary>
    public void Return(int states)
    {
        while (_states.Count > states)
        {
            _state = _states.Pop();
        }
    }

    /// <summary>Does what an operator says; false where that is too much.</summary>
    /// <param name="word">The operator.</param>
    /// <param name="floor">How many states were put away by others.</param>
    public bool Does(ReadOnlySpan<byte> word, int floor)
    {
        switch (word)
        {
            case [(byte)'q']:
                _states.Push(_state);
                break;
            case [(byte)'Q']:
                Return(Math.Max(floor, _states.Count - 1));
                break;
            case [(byte)'c', (byte)'m']:
                _state.Transform = Matrix().Then(_state.Transform);
                break;
            default:
                if (!Draws(word) && !Paints(word))
                {
                    Writes(word);
                }

                break;
        }

        Forget();
        return _states.Count <= MostStates;
    }

    /// <summary>Shows nothing more outside of the rectangle whose corners are the operands.</summary>
    public void ClipToCorners()
    {
        Rectangle(Operand(4), Operand(3), Operand(2) - Operand(4), Operand(1) - Operand(3));
        _clips = true;
        End();
        Forget();
    }

    /// <summary>Puts a picture where the square of one is.</summary>
    public void Picture() => Drawing.Pictured = Math.Min(Drawing.Pictured + _state.Transform.Scale, int.MaxValue);

    /// <summary>An operand, counted from the last; 0 where it is missing.</summary>
    private long Operand(int fromLast) => _count >= fromLast ? _numbers[_count - fromLast] : 0;

    private Transform Matrix() => new(Operand(6), Operand(5), Operand(4), Operand(3), Operand(2), Operand(1));

    private bool Draws(ReadOnlySpan<byte> word)
    {
        switch (word)
        {
            case [(byte)'m']:
                var (x, y) = _state.Transform.Place(Operand(2), Operand(1));
                _outline.Begin(x, y);
                break;
            case [(byte)'l']:
                Go(Operand(2), Operand(1));
                break;
            case [(byte)'c' or (byte)'v' or (byte)'y']:
                _curved = true;
                Go(Operand(4), Operand(3));
                Go(Operand(2), Operand(1));
                break;
            case [(byte)'h']:
                _outline.Close();
                break;
            case [(byte)'r', (byte)'e']:
                Rectangle(Operand(4), Operand(3), Operand(2), Operand(1));
                break;
            case [(byte)'W'] or [(byte)'W', (byte)'*']:
                _clips = true;
                break;
            default:
                return false;
        }

        return true;
    }

    private void Go(long x, long y)
    {
        var (left, top) = _state.Transform.Place(x, y);
        _outline.Go(left, top);
    }

    private void Rectangle(long x, long y, long width, long height)
    {
        var (left, top) = _state.Transform.Place(x, y);
        _outline.Begin(left, top);
        Go(x + width, y);
        Go(x + width, y + height);
        Go(x, y + height);
        _outline.Close();
    }

    private bool Paints(ReadOnlySpan<byte> word)
    {
        switch (word)
        {
            case [(byte)'n']:
                break;
            case [(byte)'S']:
                Paint(stroke: true, fill: false);
                break;
            case [(byte)'s']:
                _outline.Close();
                Paint(stroke: true, fill: false);
                break;
            case [(byte)'f' or (byte)'F'] or [(byte)'f', (byte)'*']:
                Paint(stroke: false, fill: true);
                break;
            case [(byte)'B'] or [(byte)'B', (byte)'*']:
                Paint(stroke: true, fill: true);
                break;
            case [(byte)'b'] or [(byte)'b', (byte)'*']:
                _outline.Close();
                Paint(stroke: true, fill: true);
                break;
            default:
                return false;
        }

        End();
        return true;
    }

    private void Paint(bool stroke, bool fill)
    {
        if (_curved || _outline.IsEmpty || !Drawing.HasRoom || !IsShown(_outline.Area))
        {
            return;
        }

        if (fill)
        {
            _outline.Fill(Drawing);
        }

        if (stroke)
        {
            _outline.Stroke(Drawing);
        }
    }

    /// <summary>Ends the path; where it says what is shown of what follows, nothing else is.</summary>
    private void End()
    {
        if (_clips)
        {
            Area shown = _state.Shown, area = _outline.Area;
            _state.Shown = _outline.IsEmpty || !IsShown(area) ? Nothing
                : new Area(Math.Max(shown.Left, area.Left), Math.Max(shown.Top, area.Top), Math.Min(shown.Right, area.Right), Math.Min(shown.Bottom, area.Bottom));
        }

        _outline.Clear();
        _clips = _curved = false;
    }

    private bool IsShown(Area area)
    {
        var shown = _state.Shown;
        return shown.Left <= shown.Right && shown.Top <= shown.Bottom
            && area.Left <= shown.Right + Reach && area.Right >= shown.Left - Reach && area.Top <= shown.Bottom + Reach && area.Bottom >= shown.Top - Reach;
    }

    private void Writes(ReadOnlySpan<byte> word)
    {
        switch (word)
        {
            case [(byte)'B', (byte)'T']:
                _text = _line = Transform.None;
                break;
            case [(byte)'T', (byte)'f']:
                _state.Size = Operand(1);
                break;
            case [(byte)'T', (byte)'L']:
                _state.Leading = Operand(1);
                break;
            case [(byte)'T', (byte)'s']:
                _state.Rise = Operand(1);
                break;
            case [(byte)'T', (byte)'r']:
                _state.IsHidden = Operand(1) is 3 * Transform.One or 7 * Transform.One;
                break;
            case [(byte)'T', (byte)'m']:
                _text = _line = Matrix();
                break;
            case [(byte)'T', (byte)'d']:
                Move(Operand(2), Operand(1));
                break;
            case [(byte)'T', (byte)'D']:
                _state.Leading = -Operand(1);
                Move(Operand(2), Operand(1));
                break;
            case [(byte)'T', (byte)'*']:
                Move(0, -_state.Leading);
                break;
            case [(byte)'\'' or (byte)'"']:
                Move(0, -_state.Leading);
                Write();
                break;
            case [(byte)'T', (byte)'j' or (byte)'J']:
                Write();
                break;
        }
    }

    private void Move(long x, long y) => _text = _line = new Transform(Transform.One, 0, 0, Transform.One, x, y).Then(_line);

    /// <summary>Notes where a text begins that is shown, and which way it runs.</summary>
    private void Write()
    {
        if (_state.IsHidden)
        {
            return;
        }

        var place = _text.Then(_state.Transform);
        var (x, y) = place.Place(0, _state.Rise);
        var (alongX, alongY) = place.Place(_state.Size, _state.Rise);
        var (upX, upY) = place.Place(0, _state.Rise + _state.Size);
        (alongX, alongY, upX, upY) = (alongX - x, alongY - y, upX - x, upY - y);
        var runsAcross = Math.Abs(alongX) >= Math.Abs(alongY);
        var area = runsAcross
            ? new Area(alongX < 0 ? Everything.Left : x, y - Math.Max(upY / 10, -upY * 3 / 4), alongX < 0 ? x : Everything.Right, y + Math.Max(-upY / 10, upY * 3 / 4))
            : new Area(x - Math.Max(upX / 10, -upX * 3 / 4), alongY < 0 ? Everything.Top : y, x + Math.Max(-upX / 10, upX * 3 / 4), alongY < 0 ? y : Everything.Bottom);
        if (!IsShown(area))
        {
            return;
        }

        Drawing.Falling += runsAcross ? 0 : Math.Sign(alongY);
        if (Drawing.Glyphs++ > 0 && Math.Abs(x - _last.X) < 10)
        {
            Drawing.Falling += Math.Sign(y - _last.Y);
        }

        Drawing.Draw(x, y);
        _last = (x, y);
    }
}
