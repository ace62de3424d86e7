export const hidden = 'not offered by the folder it stands in';
