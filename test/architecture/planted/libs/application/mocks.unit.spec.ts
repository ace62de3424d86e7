jest.mock('#libs/ports');

describe.only('the others', () => {
  it('never run', () => {
    expect(1).toBe(1);
  });
});
