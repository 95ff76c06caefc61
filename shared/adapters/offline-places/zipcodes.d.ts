declare module 'zipcodes' {
  type ZipCode = {
    readonly zip: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly city: string;
    /** 'TX' in the US, 'Ontario' in Canada. */
    readonly state: string;
    readonly country: string;
  };
  const zipcodes: {
    /** Every postcode: five digits in the US, three characters in Canada. */
    readonly codes: Readonly<Record<string, ZipCode | undefined>>;
  };
  export = zipcodes;
}
