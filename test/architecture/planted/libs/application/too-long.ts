// A function of more than forty lines, in a file of more than two hundred and fifty.
export function long(): number[] {
  const seen: number[] = [];
  seen.push(1);
  seen.push(2);
  seen.push(3);
  seen.push(4);
  seen.push(5);
  seen.push(6);
  seen.push(7);
  seen.push(8);
  seen.push(9);
  seen.push(10);
  seen.push(11);
  seen.push(12);
  seen.push(13);
  seen.push(14);
  seen.push(15);
  seen.push(16);
  seen.push(17);
  seen.push(18);
  seen.push(19);
  seen.push(20);
  seen.push(21);
  seen.push(22);
  seen.push(23);
  seen.push(24);
  seen.push(25);
  seen.push(26);
  seen.push(27);
  seen.push(28);
  seen.push(29);
  seen.push(30);
  seen.push(31);
  seen.push(32);
  seen.push(33);
  seen.push(34);
  seen.push(35);
  seen.push(36);
  seen.push(37);
  seen.push(38);
  seen.push(39);
  seen.push(40);
  return seen;
}
// line 1
// line 2
// line 3
// line 4
// line 5
// line 6
// line 7
// line 8
// line 9
// line 10
// line 11
// line 12
// line 13
// line 14
// line 15
// line 16
// line 17
// line 18
// line 19
// line 20
// line 21
// line 22
// line 23
// line 24
// line 25
// line 26
// line 27
// line 28
// line 29
// line 30
// line 31
// line 32
// line 33
// line 34
// line 35
// line 36
// line 37
// line 38
// line 39
// line 40
// line 41
// line 42
// line 43
// line 44
// line 45
// line 46
// line 47
// line 48
// line 49
// line 50
// line 51
// line 52
// line 53
// line 54
// line 55
// line 56
// line 57
// line 58
// line 59
// line 60
// line 61
// line 62
// line 63
// line 64
// line 65
// line 66
// line 67
// line 68
// line 69
// line 70
// line 71
// line 72
// line 73
// line 74
// line 75
// line 76
// line 77
// line 78
// line 79
// line 80
// line 81
// line 82
// line 83
// line 84
// line 85
// line 86
// line 87
// line 88
// line 89
// line 90
// line 91
// line 92
// line 93
// line 94
// line 95
// line 96
// line 97
// line 98
// line 99
// line 100
// line 101
// line 102
// line 103
// line 104
// line 105
// line 106
// line 107
// line 108
// line 109
// line 110
// line 111
// line 112
// line 113
// line 114
// line 115
// line 116
// line 117
// line 118
// line 119
// line 120
// line 121
// line 122
// line 123
// line 124
// line 125
// line 126
// line 127
// line 128
// line 129
// line 130
// line 131
// line 132
// line 133
// line 134
// line 135
// line 136
// line 137
// line 138
// line 139
// line 140
// line 141
// line 142
// line 143
// line 144
// line 145
// line 146
// line 147
// line 148
// line 149
// line 150
// line 151
// line 152
// line 153
// line 154
// line 155
// line 156
// line 157
// line 158
// line 159
// line 160
// line 161
// line 162
// line 163
// line 164
// line 165
// line 166
// line 167
// line 168
// line 169
// line 170
// line 171
// line 172
// line 173
// line 174
// line 175
// line 176
// line 177
// line 178
// line 179
// line 180
// line 181
// line 182
// line 183
// line 184
// line 185
// line 186
// line 187
// line 188
// line 189
// line 190
// line 191
// line 192
// line 193
// line 194
// line 195
// line 196
// line 197
// line 198
// line 199
// line 200
// line 201
// line 202
// line 203
// line 204
// line 205
// line 206
