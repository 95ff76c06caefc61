/** The health answers that the forms ask for, in the order shown. */
export const healthQuestions = [
  { key: 'highBloodPressure', label: 'High blood pressure' },
  { key: 'heartDisease', label: 'Heart disease' },
  { key: 'kidneyDisease', label: 'Kidney disease' },
  { key: 'lowSodiumDiet', label: 'A low-sodium diet' },
  { key: 'diuretics', label: 'Water tablets (diuretics)' },
  { key: 'statins', label: 'Statins' },
  { key: 'pregnancy', label: 'Pregnancy' },
] as const;

export type HealthKey = (typeof healthQuestions)[number]['key'];
