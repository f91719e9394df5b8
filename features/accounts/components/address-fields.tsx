'use client';

import { cx } from '@/components/ui/class-names';
import { FieldError, requiredMark } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-input';
import { useWords } from '@/i18n/client-words';
import type { Typed } from '@/lib/form-action';
import type { RegionView } from '../account-queries';
import type { RegionParts } from '../address-queries';
import { RegionSelect } from './region-select';
import { StepWithoutScript } from './step-without-script';

type Props = {
  provinces: RegionView[];
  parts: RegionParts | undefined;
  values: Typed;
  errorOf: (name: string) => string | undefined;
  idOf: (name: string) => string;
  hasTitle: boolean;
};

export function AddressFields({ provinces, parts, values, errorOf, idOf, hasTitle }: Props) {
  const t = useWords('account');
  const words = useWords('addresses');
  const forms = useWords('forms');
  const regionError = errorOf('provinceCode') ?? errorOf('cityCode') ?? errorOf('districtCode');
  const regionErrorId = regionError && idOf('region-error');
  const field = (name: string) => ({
    id: idOf(name),
    name,
    defaultValue: values[name],
    error: errorOf(name),
  });
  return (
    <div className="grid gap-3.5 sm:grid-cols-2">
      <TextField {...field('receiver')} label={t('receiver')} autoComplete="name" />
      <TextField
        {...field('mobile')}
        label={t('mobile')}
        hint={t('mobileForParcel')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <fieldset className="grid min-w-0 gap-1.5 sm:col-span-2">
        <legend className={cx('mb-1.5 text-sm font-semibold', requiredMark)}>{t('region')}</legend>
        <div className="grid gap-2 sm:grid-cols-3">
          <RegionSelect
            options={provinces}
            below={parts ? [parts.cities, parts.districts] : []}
            values={values}
            idOf={idOf}
            describedBy={regionErrorId}
          />
          <StepWithoutScript />
        </div>
        {regionErrorId && <FieldError id={regionErrorId}>{regionError}</FieldError>}
      </fieldset>
      <TextField
        {...field('place')}
        label={t('place')}
        placeholder={t('placeExample')}
        autoComplete="street-address"
        className="sm:col-span-2"
      />
      {hasTitle && (
        <TextField
          {...field('title')}
          label={words('label')}
          optional={forms('optional')}
          hint={words('labelHint')}
          autoComplete="off"
          list={idOf('labels')}
        />
      )}
      {hasTitle && (
        <datalist id={idOf('labels')}>
          {(['home', 'work', 'school'] as const).map((word) => (
            <option key={word} value={words(word)} />
          ))}
        </datalist>
      )}
    </div>
  );
}
