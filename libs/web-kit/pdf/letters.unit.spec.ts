import { noteOnLetters, NOT_DRAWN, printable } from './letters';

describe('What paper can show', () => {
  it('shows what is usual in Britain and its neighbours as it is written', () => {
    const text = 'Siân’s café, “Zoë”, £10 – naïve Ærø, Škoda';
    expect(printable(text)).toEqual({ text, written: [], isMissing: false });
    expect(noteOnLetters([printable(text)])).toBeUndefined();
  });

  it.each([
    ['Łukasz', 'Lukasz'],
    ['Đặng', 'Dang'],
    ['Şükrü', 'Sükrü'],
    ['Nguyễn', 'Nguyen'],
    ['Đa\u0323\u0306ng', 'Dang'],
  ])('writes %s with the nearest letters, and says so', (name, written) => {
    expect(printable(`Call ${name} first`)).toEqual({
      text: `Call ${written} first`,
      written: [written],
      isMissing: false,
    });
    expect(noteOnLetters([printable(name)])).toBe(
      `This paper cannot show every letter. Written with other letters in the record: “${written}”. On the screen they stand as they were written.`,
    );
  });

  it('drops nothing of another script: it says that something stands there', () => {
    expect(printable('Aunt فاطمة الزهراء calls').text).toBe(`Aunt ${NOT_DRAWN} calls`);
    expect(printable('Happy 🎂 day').text).toBe(`Happy ${NOT_DRAWN} day`);
    expect(noteOnLetters([printable('فاطمة')])).toContain('words in another script');
  });

  it('keeps the ends of lines', () => {
    expect(printable('One\r\nTwo').text).toBe('One\nTwo');
  });
});
